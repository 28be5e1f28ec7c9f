package io.dateline.development;

import io.dateline.problem.FieldError;
import io.dateline.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A date that is one, but looks like a slip: 400, unless whoever sends it confirms it. */
public final class UnlikelyDate extends Problem {

    private static final String REMEDY = "; send confirmUnlikely=true if it is right";

    private final List<FieldError> errors;
    private final List<Unlikely> unlikely;

    UnlikelyDate(Doubts doubts) {
        super(
                400,
                doubts.all().stream()
                                .map(doubt -> doubt.field() + " " + doubt.reason())
                                .collect(Collectors.joining("; "))
                        + REMEDY);
        this.errors = doubts.all().stream()
                .map(doubt -> new FieldError(doubt.field(), doubt.reason(), doubt.value()))
                .toList();
        this.unlikely = doubts.codes();
    }

    /** Every date that looks wrong and why, without the remedy. */
    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public Map<String, Object> properties() {
        List<FieldError> withRemedy = errors.stream()
                .map(error -> new FieldError(error.field(), error.message() + REMEDY, error.value()))
                .toList();
        return Map.of("errors", withRemedy, "unlikely", unlikely);
    }
}

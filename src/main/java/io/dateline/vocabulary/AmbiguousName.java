package io.dateline.vocabulary;

import io.dateline.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A name that stood for one and then for another, used where no date tells which of them is meant. */
public final class AmbiguousName extends Refusal {

    private final List<Claim> claims;

    AmbiguousName(TermType type, String name, List<Claim> claims) {
        super(message(type, name, claims));
        this.claims = claims;
    }

    static String message(TermType type, String name, List<Claim> claims) {
        return "'" + name + "' may stand for more than one " + type.word() + ": "
                + claims.stream()
                        .map(claim -> "'" + claim.id() + "'"
                                + (claim.name().period() == null
                                        ? ""
                                        : " (" + claim.name().period() + ")"))
                        .collect(Collectors.joining(", "))
                + "; name one of them by its id";
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("choices", claims.stream().map(Claim::choice).toList());
    }
}

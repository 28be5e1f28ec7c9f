package io.dateline.development;

import io.dateline.problem.FieldError;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.TermType;
import io.dateline.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts ids in place of the names of actors and themes. */
record DetailTerms(Vocabulary vocabulary) {

    /** Whom each name stood for at the date of the development, merged since or not. */
    Details named(Details details, Consumer<FieldError> refusals) {
        Occasion when = Occasion.of(details.bounds());
        return details.withTerms(
                vocabulary.kind("kind", details.kind(), refusals),
                each(details.participants(), (participant, index) -> {
                    String field = "participants[" + index + "].actor";
                    return with(participant, actor -> named(TermType.ACTOR, field, actor, when, refusals));
                }),
                each(
                        details.themes(),
                        (theme, index) -> named(TermType.THEME, "themes[" + index + "]", theme, when, refusals)),
                each(details.claims(), (claim, index) -> {
                    String field = "claims[" + index + "].claimant";
                    return with(claim, actor -> named(TermType.ACTOR, field, actor, when, refusals));
                }));
    }

    private String named(TermType type, String field, String name, Occasion when, Consumer<FieldError> refusals) {
        return vocabulary.named(type, field, name, when, refusals);
    }

    /**
     * What was merged gives way to what it was merged into. Two that became one are named once.
     *
     * @param before what stands already of the development; that is left as it was said, so that a merger can be taken back
     */
    Details survivors(Details details, @Nullable Details before) {
        return details.withTerms(
                details.kind(),
                details.participants().stream()
                        .map(participant ->
                                before != null && before.participants().contains(participant)
                                        ? participant
                                        : with(participant, this::actor))
                        .distinct()
                        .toList(),
                details.themes().stream()
                        .map(theme -> before != null && before.themes().contains(theme)
                                ? theme
                                : vocabulary.survivor(TermType.THEME, theme, Occasion.NOW))
                        .distinct()
                        .toList(),
                details.claims().stream()
                        .map(claim ->
                                before != null && before.claims().contains(claim) ? claim : with(claim, this::actor))
                        .toList());
    }

    private String actor(String id) {
        return vocabulary.survivor(TermType.ACTOR, id, Occasion.NOW);
    }

    private static Participant with(Participant participant, UnaryOperator<String> actor) {
        return new Participant(actor.apply(participant.actor()), participant.role());
    }

    private static Claim with(Claim claim, UnaryOperator<String> actor) {
        return claim.claimant() == null ? claim : claim.by(actor.apply(claim.claimant()));
    }

    private interface Step<T> {
        T of(T element, int index);
    }

    private static <T> List<T> each(List<T> list, Step<T> step) {
        return IntStream.range(0, list.size())
                .mapToObj(index -> step.of(list.get(index), index))
                .toList();
    }
}

package io.dateline.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.development.Claim;
import io.dateline.development.Details;
import io.dateline.development.DevelopmentId;
import io.dateline.development.Hand;
import io.dateline.development.Link;
import io.dateline.development.Participant;
import io.dateline.development.Place;
import io.dateline.development.Role;
import io.dateline.development.Source;
import io.dateline.development.Standing;
import io.dateline.development.Unlikely;
import io.dateline.provenance.Assessment;
import io.dateline.provenance.Status;
import io.dateline.timeline.Chronology.Placement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A development as timelines show it: one state, with what follows from it.
 *
 * @param rule by which it has its status
 * @param independentSources publisher families among the sources that stand
 * @param reason why it is retracted
 * @param confirmed why it is confirmed by hand
 * @param disputed why it is disputed
 * @param mergedInto the development that goes on for it
 * @param merged the developments that it goes on for
 * @param unlikely which of its dates look wrong and were confirmed
 * @param after developments that had ended when it began
 * @param before developments that began when it had ended
 * @param outOfOrder true where one of those is left aside: others were corrected so that it cannot be any more, or one was retracted
 * @param earliest first day on which it may have happened, ISO 8601; absent where open
 * @param latest last day on which it may have happened; absent where open
 * @param mergedThemes those of its themes that were merged into another, each with that one
 * @param contested of what its claims say different things, and what
 * @param reported when the earliest of its sources was published, EDTF
 * @param recorded when Dateline stored its first version
 * @param changed when Dateline stored this version
 * @param position of this version in the log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TimelineItem(
        DevelopmentId id,
        long version,
        Status status,
        String rule,
        int independentSources,
        @Nullable String reason,
        @Nullable String confirmed,
        @Nullable String disputed,
        @Nullable String mergedInto,
        List<String> merged,
        List<Link> links,
        @Nullable List<Unlikely> unlikely,
        @Nullable String date,
        @Nullable String timeZone,
        @Nullable List<String> after,
        @Nullable List<String> before,
        @Nullable Boolean outOfOrder,
        @Nullable String earliest,
        @Nullable String latest,
        String kind,
        String title,
        String summary,
        List<Who> participants,
        List<String> themes,
        Map<String, String> mergedThemes,
        @Nullable Place place,
        List<Claim> claims,
        List<Contested> contested,
        @Nullable Integer significance,
        List<Source> sources,
        String reported,
        Instant recorded,
        Instant changed,
        long position) {

    /** What is empty is left out of the JSON; read back, it must be the same again. */
    TimelineItem {
        participants = some(participants);
        themes = some(themes);
        mergedThemes = mergedThemes == null ? Map.of() : mergedThemes;
        claims = some(claims);
        contested = some(contested);
        merged = some(merged);
        links = some(links);
    }

    /**
     * A participant, and for whom it acted at that date.
     *
     * @param mergedInto id of the actor that this one is the same as, where it was merged
     * @param actsFor ids of states and organisations, nearest first
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Who(String actor, Role role, @Nullable String mergedInto, List<String> actsFor) {

        Who {
            actsFor = some(actsFor);
        }

        /** On whose timeline it stands. */
        String present() {
            return mergedInto == null ? actor : mergedInto;
        }
    }

    Assessment assessment() {
        return new Assessment(status, rule, independentSources);
    }

    /** What it says of its order among others. */
    List<Placement> placements() {
        return placements(id.value(), after, before);
    }

    static List<Placement> placements(String subject, @Nullable List<String> after, @Nullable List<String> before) {
        List<Placement> placements = new ArrayList<>();
        some(after).forEach(other -> placements.add(new Placement(other, subject, subject)));
        some(before).forEach(other -> placements.add(new Placement(subject, other, subject)));
        return placements;
    }

    /** The developments that it is placed after or before. */
    List<String> placedAgainst() {
        return Stream.concat(some(after).stream(), some(before).stream()).toList();
    }

    /** The developments whose place in time has to do with its own: also those that it is one with. */
    List<String> bound() {
        return Stream.of(placedAgainst(), merged, mergedInto == null ? List.<String>of() : List.of(mergedInto))
                .flatMap(List::stream)
                .toList();
    }

    /** Whether it is held to have happened. */
    boolean counts() {
        return reason == null && mergedInto == null;
    }

    /** The state itself, without what follows from it. */
    Standing standing() {
        List<Participant> plain = participants.stream()
                .map(who -> new Participant(who.actor(), who.role()))
                .toList();
        Details details = new Details(
                date,
                timeZone,
                after,
                before,
                kind,
                title,
                summary,
                plain,
                themes,
                place,
                claims,
                significance,
                sources);
        Hand hand = new Hand(reason, confirmed, disputed, mergedInto);
        return new Standing(id, version, hand, merged, links, unlikely, details);
    }

    /** On whose timelines it stands. */
    List<String> presentThemes() {
        return themes.stream()
                .map(theme -> mergedThemes.getOrDefault(theme, theme))
                .distinct()
                .toList();
    }

    static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

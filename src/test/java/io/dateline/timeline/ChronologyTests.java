package io.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.date.Bounds;
import io.dateline.date.EdtfDate;
import io.dateline.timeline.Chronology.Placement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Placements among a few developments, called by letters. */
class ChronologyTests {

    private static final Extent UNDATED =
            new Extent(Bounds.OPEN_START, Bounds.OPEN_END, Bounds.OPEN_START, Bounds.OPEN_END);

    private final Map<String, Extent> own = new HashMap<>();
    private final List<Placement> placements = new ArrayList<>();

    private void dated(String id, String date) {
        EdtfDate edtf = EdtfDate.parse(date);
        own.put(
                id,
                new Extent(
                        edtf.bounds().earliest(),
                        edtf.bounds().latest(),
                        edtf.ended(ZoneOffset.UTC).earliest(),
                        edtf.began(ZoneOffset.UTC).latest()));
    }

    private void undated(String id) {
        own.put(id, UNDATED);
    }

    /** The first one came before the second, which says so. */
    private void before(String earlier, String later) {
        placements.add(new Placement(earlier, later, later));
    }

    private Chronology chronology() {
        return new Chronology(own, placements);
    }

    private String bounds(String id) {
        return chronology().all().get(id).bounds().someDay();
    }

    @Test
    void what_came_between_two_others_has_their_days_for_bounds() {
        dated("a", "2016-09-05");
        undated("b");
        dated("c", "2016-09-28");
        before("a", "b");
        before("b", "c");
        assertThat(bounds("b")).isEqualTo("[2016-09-05..2016-09-28]");
    }

    @Test
    void bounds_follow_through_a_chain_of_undated_ones_in_both_directions() {
        dated("a", "2016-09-05");
        List.of("b", "c", "d").forEach(this::undated);
        dated("e", "2016-09-28");
        before("a", "b");
        before("b", "c");
        before("c", "d");
        before("d", "e");
        for (String between : List.of("b", "c", "d")) {
            assertThat(bounds(between)).as(between).isEqualTo("[2016-09-05..2016-09-28]");
        }
        assertThat(chronology().all().get("c").depth()).isEqualTo(2);
    }

    @Test
    void what_came_after_an_interval_came_after_its_end_and_what_came_before_it_before_its_start() {
        undated("b");
        dated("talks", "2016-07-14/2016-07-16");
        undated("c");
        before("b", "talks");
        before("talks", "c");
        assertThat(bounds("b")).isEqualTo("[..2016-07-14]");
        assertThat(bounds("c")).isEqualTo("[2016-07-16..]");
    }

    @Test
    void what_came_after_something_that_still_goes_on_began_no_earlier_than_that_did() {
        dated("truce", "2016-02-27/..");
        undated("b");
        before("truce", "b");
        assertThat(bounds("b")).isEqualTo("[2016-02-27..]");
    }

    @Test
    void an_imprecise_date_is_narrowed_by_what_it_came_after_and_what_came_after_it() {
        dated("a", "2016-03-10");
        dated("b", "2016");
        dated("c", "2016-05");
        before("a", "b");
        before("b", "c");
        assertThat(bounds("b")).isEqualTo("[2016-03-10..2016-05-31]");
    }

    @Test
    void a_placement_that_closes_a_circle_is_left_aside() {
        List.of("a", "b", "c").forEach(this::undated);
        before("a", "b");
        before("b", "c");
        before("c", "a");
        assertThat(chronology().aside()).containsExactly(placements.get(2));
        assertThat(Chronology.path(placements.subList(0, 2), "a", "c")).containsExactly("a", "b", "c");
    }

    @Test
    void a_placement_that_leaves_no_time_is_left_aside_and_the_others_hold() {
        dated("a", "2016-05-01");
        undated("b");
        dated("c", "2016-01-01");
        before("a", "b");
        before("b", "c");
        assertThat(chronology().aside()).containsExactly(placements.get(1));
        assertThat(bounds("b")).isEqualTo("[2016-05-01..]");
    }

    @Test
    void something_that_lasted_cannot_have_begun_after_what_came_when_it_was_going_on() {
        dated("siege", "2016-02/2016-09");
        dated("call", "2016-05-01");
        before("call", "siege");
        assertThat(chronology().aside()).hasSize(1);
        placements.clear();
        before("siege", "call");
        assertThat(chronology().aside()).hasSize(1);
    }

    /** Seconds from 0 to 9: few enough to try out every way in which things can have happened. */
    @RepeatedTest(200)
    void bounds_are_the_outermost_of_all_ways_in_which_it_can_have_happened(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<String> ids = List.of("a", "b", "c", "d");
        for (String id : ids) {
            long from = random.nextInt(10);
            long to = random.nextInt(10);
            own.put(id, new Extent(Math.min(from, to), Math.max(from, to), Math.min(from, to), Math.max(from, to)));
        }
        for (int number = random.nextInt(5); number > 0; number--) {
            before(ids.get(random.nextInt(4)), ids.get(random.nextInt(4)));
        }
        Chronology chronology = chronology();
        List<Placement> possible = new ArrayList<>(placements);
        chronology.aside().forEach(possible::remove);
        for (Placement aside : chronology.aside()) {
            List<Placement> more = new ArrayList<>(possible);
            more.add(aside);
            assertThat(ways(more)).as("%s with %s", aside, possible).isEmpty();
        }
        List<long[]> ways = ways(possible);
        for (int index = 0; index < ids.size(); index++) {
            int which = index;
            Bounds bounds = chronology.all().get(ids.get(index)).bounds();
            assertThat(bounds.earliest())
                    .isEqualTo(ways.stream().mapToLong(way -> way[which]).min().orElseThrow());
            assertThat(bounds.latest())
                    .isEqualTo(ways.stream().mapToLong(way -> way[which]).max().orElseThrow());
        }
        for (Placement placement : possible) {
            When earlier = chronology.all().get(placement.earlier());
            When later = chronology.all().get(placement.later());
            assertThat(earlier.bounds().earliest())
                    .isLessThanOrEqualTo(later.bounds().earliest());
            assertThat(earlier.depth()).isLessThan(later.depth());
        }
    }

    /** Every choice of a second for each; of two in the same second either may have come first, but not in a circle. */
    private List<long[]> ways(List<Placement> possible) {
        List<String> ids = List.of("a", "b", "c", "d");
        List<long[]> ways = new ArrayList<>();
        boolean circle = possible.stream()
                .anyMatch(placement -> !Chronology.path(possible, placement.later(), placement.earlier())
                        .isEmpty());
        for (int code = 0; code < 10_000 && !circle; code++) {
            long[] way = {code / 1000, code / 100 % 10, code / 10 % 10, code % 10};
            boolean fits = true;
            for (int index = 0; index < 4; index++) {
                Extent extent = own.get(ids.get(index));
                fits &= extent.earliest() <= way[index] && way[index] <= extent.latest();
            }
            for (Placement placement : possible) {
                fits &= way[ids.indexOf(placement.earlier())] <= way[ids.indexOf(placement.later())];
            }
            if (fits) {
                ways.add(way);
            }
        }
        return ways;
    }
}

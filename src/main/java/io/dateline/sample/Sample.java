package io.dateline.sample;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * So many made-up developments, the same for the same seed. Of each hundred one is corrected 20 times, five are corrected once and
 * one is retracted.
 *
 * @param seed of another seed all developments are others
 * @param developments how many, from 0
 * @param bad how many rows in a hundred developments are wrong and to be rejected
 * @param repeated how many rows in a hundred developments come twice
 * @param retold about how many in a hundred another paper tells once more, in part in the same words and without an id
 */
public record Sample(long seed, long developments, int bad, int repeated, int retold) {

    private static final int CORRECTIONS = 20;
    /** After how many further developments a correction comes, and the next one of the same. */
    private static final int LATER = 50;

    private static final int SOON = 10;

    /** What should become of a row when the rows come in their order to a Dateline that knows none of them. */
    public enum Expected {
        CREATED,
        CORRECTED,
        UNCHANGED,
        DUPLICATE,
        REJECTED
    }

    /**
     * A row as POST /api/v1/developments/batch takes it.
     *
     * @param id of the development that it tells of
     * @param json one line
     */
    public record Row(String id, String json, Expected expected) {}

    /** Nothing bad and nothing twice. */
    public static Sample of(long seed, long developments) {
        return new Sample(seed, developments, 0, 0, 0);
    }

    /** The actors that it needs, as POST /api/v1/actors takes them, in an order in which they can be registered. */
    public static Stream<String> actors() {
        return Cast.actors();
    }

    /** The themes that it needs, as POST /api/v1/themes takes them. */
    public static Stream<String> themes() {
        return Cast.themes();
    }

    /** The ids of the actors, the most active first. */
    public static List<String> actorIds() {
        return Cast.ACTORS.stream().map(Cast.Actor::id).toList();
    }

    /** The ids of those to be retracted, in order. */
    public Stream<String> retracted() {
        return LongStream.range(0, developments)
                .filter(number -> share(number, 37) == CORRECTIONS / 2)
                .mapToObj(number -> made(number, 0).id());
    }

    /** The developments alone, as they are told first. */
    public Stream<Row> first() {
        return LongStream.range(0, developments).mapToObj(number -> row(number, 0));
    }

    /** All rows, corrections among the later ones. Made one by one, so that any number takes no memory. */
    public Stream<Row> rows() {
        return LongStream.range(0, developments + (long) LATER * CORRECTIONS + 1)
                .boxed()
                .flatMap(step -> Stream.of(toldFirst(step), wrong(step), again(step), retold(step), corrections(step))
                        .flatMap(rows -> rows));
    }

    private Stream<Row> toldFirst(long step) {
        return step < developments ? Stream.of(row(step, 0)) : Stream.empty();
    }

    private Stream<Row> wrong(long step) {
        return step < developments && share(step, 53) < bad
                ? Stream.of(Mistake.in(made(step, 0), (int) (step / 100)))
                : Stream.empty();
    }

    private Stream<Row> again(long step) {
        long number = step - SOON;
        return number >= 0 && number < developments && share(number, 71) < repeated
                ? Stream.of(new Row(made(number, 0).id(), made(number, 0).row(), Expected.UNCHANGED))
                : Stream.empty();
    }

    /** Only of those with a known day: of a month, many are told that are much alike. */
    private Stream<Row> retold(long step) {
        long number = step - SOON;
        if (number < 0 || number >= developments || share(number, 83) >= retold) {
            return Stream.empty();
        }
        Made told = made(number, 0);
        return told.hasDay() ? Stream.of(new Row(told.id(), told.retold(), Expected.DUPLICATE)) : Stream.empty();
    }

    private Stream<Row> corrections(long step) {
        return IntStream.rangeClosed(1, CORRECTIONS)
                .filter(time -> step - (long) time * LATER >= 0 && step - (long) time * LATER < developments)
                .filter(time -> timesCorrected(share(step - (long) time * LATER, 37)) >= time)
                .mapToObj(time -> row(step - (long) time * LATER, time));
    }

    private static int timesCorrected(long share) {
        return share == 0 ? CORRECTIONS : share <= 5 ? 1 : 0;
    }

    /** Each hundred numbers in a row have each share from 0 to 99 once. */
    private static long share(long number, int stride) {
        return number * stride % 100;
    }

    private Row row(long number, int correction) {
        Made made = made(number, correction);
        return new Row(made.id(), made.row(), correction == 0 ? Expected.CREATED : Expected.CORRECTED);
    }

    private Made made(long number, int correction) {
        return Made.of(seed, number, correction);
    }
}

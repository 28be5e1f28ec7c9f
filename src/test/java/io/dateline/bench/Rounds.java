package io.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The floor and Dateline, measured in turn, so that what else the machine does in the meantime meets both.
 *
 * @param floor one value a round
 * @param dateline one value a round
 * @param floorCpu processor time of each round, milliseconds; hardly depends on what else the machine does
 * @param datelineCpu the same of Dateline's process, until everything is shown
 */
record Rounds(List<Double> floor, List<Double> dateline, List<Double> floorCpu, List<Double> datelineCpu) {

    /** @param number from 0, those of the warm-up included: rounds that write, write something else each time */
    interface Round {
        double measure(int number) throws Exception;
    }

    /**
     * One of the two.
     *
     * @param cpu nanoseconds that its process has used
     */
    record Side(Round round, LongSupplier cpu) {

        static Side here(Round round) {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Side(round, system::getProcessCpuTime);
        }

        double measure(int number, List<Double> values, List<Double> cpus) throws Exception {
            long before = cpu.getAsLong();
            double value = round.measure(number);
            values.add(value);
            cpus.add((cpu.getAsLong() - before) / 1e6);
            return value;
        }
    }

    static Rounds of(Options options, Progress progress, Side floor, Side dateline) throws Exception {
        Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Rounds warmUp = new Rounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int number = 0; number < options.warmUp() + options.rounds(); number++) {
            boolean counts = number >= options.warmUp();
            Rounds to = counts ? rounds : warmUp;
            double one = dateline.measure(number, to.dateline, to.datelineCpu);
            double other = floor.measure(number, to.floor, to.floorCpu);
            progress.now(
                    "%s %d of %d: floor %s, Dateline %s; processor time %,.0f and %,.0f ms",
                    counts ? "round" : "warm-up",
                    counts ? number - options.warmUp() + 1 : number + 1,
                    counts ? options.rounds() : options.warmUp(),
                    String.format(Locale.ROOT, "%,.2f", other),
                    String.format(Locale.ROOT, "%,.2f", one),
                    to.floorCpu.get(to.floorCpu.size() - 1),
                    to.datelineCpu.get(to.datelineCpu.size() - 1));
        }
        return rounds;
    }
}

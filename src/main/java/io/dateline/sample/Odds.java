package io.dateline.sample;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws places of a list, the first ones more often than the last. */
final class Odds {

    private final double[] upTo;

    /** @param steepness 0 for all alike, 1 for Zipf's law: the tenth is drawn a tenth as often as the first */
    Odds(int size, double steepness) {
        upTo = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += Math.pow(rank + 1, -steepness);
            upTo[rank] = sum;
        }
    }

    int draw(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return found >= 0 ? found : -found - 1;
    }
}

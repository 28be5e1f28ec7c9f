package io.dateline.date;

import java.util.List;
import java.util.stream.IntStream;

/** The digits of a part of a date, {@code X} for one that is unspecified (LOC EDTF, level 2, "Unspecified Digit"). */
record Mask(String digits) {

    boolean known() {
        return digits.indexOf('X') < 0;
    }

    boolean unknown() {
        return digits.chars().allMatch(digit -> digit == 'X');
    }

    /** Whether the unspecified digits are the last ones. */
    boolean unknownFromRight() {
        int first = digits.indexOf('X');
        return first < 0 || digits.substring(first).chars().allMatch(digit -> digit == 'X');
    }

    int unknownDigits() {
        int unknown = 0;
        for (int i = 0; i < digits.length(); i++) {
            unknown += digits.charAt(i) == 'X' ? 1 : 0;
        }
        return unknown;
    }

    /** The number when the unspecified digits, from left to right, are those of the given number. */
    int filled(int number) {
        int value = 0;
        int divisor = choices() / 10;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit == 'X') {
                value = value * 10 + number / divisor % 10;
                divisor /= 10;
            } else {
                value = value * 10 + digit - '0';
            }
        }
        return value;
    }

    /** How many numbers the mask allows. */
    int choices() {
        int choices = 1;
        for (int i = unknownDigits(); i > 0; i--) {
            choices *= 10;
        }
        return choices;
    }

    int lowest() {
        return filled(0);
    }

    int highest() {
        return filled(choices() - 1);
    }

    /** The numbers from 1 to the given one that the mask allows, in order. */
    List<Integer> upTo(int most) {
        if (known()) {
            return lowest() >= 1 && lowest() <= most ? List.of(lowest()) : List.of();
        }
        return IntStream.range(0, choices())
                .map(this::filled)
                .filter(number -> number >= 1 && number <= most)
                .boxed()
                .toList();
    }
}

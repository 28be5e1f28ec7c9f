package io.dateline.development;

import io.dateline.development.Doubts.Doubt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which dates look wrong although each is one. An open or unknown end is never doubted: it claims nothing.
 *
 * @param plannable whether a report may tell of such a development before it happens
 * @param today the latest day it is anywhere
 */
record Plausibility(boolean plannable, LocalDate today) {

    private static final double DAYS_OF_YEAR = 365.2425;
    private static final long LONG_BEFORE = Math.round(200 * DAYS_OF_YEAR);
    private static final long LONG_AFTER = Math.round(5 * DAYS_OF_YEAR);
    private static final LocalDate FIRST_NEWSPAPERS = LocalDate.of(1600, 1, 1);

    Doubts of(Details details) {
        return occurred(details).and(cited(details));
    }

    /** @param telling the report of a correction: not cited, but it may tell of a later day than those that are */
    Doubts of(Details details, Source telling) {
        return occurred(details.withSource(telling)).and(cited(details)).and(of("source.", telling));
    }

    private Doubts cited(Details details) {
        List<Doubt> doubts = new ArrayList<>();
        for (int index = 0; index < details.sources().size(); index++) {
            doubts.addAll(
                    of("sources[" + index + "].", details.sources().get(index)).all());
        }
        return new Doubts(doubts);
    }

    private Doubts occurred(Details details) {
        if (details.date() == null) {
            return new Doubts(List.of());
        }
        Days occurred = Days.of(details.date(), details.timeZone());
        // A report of an impossible day says nothing about the days of others.
        List<String> published = details.sources().stream()
                .map(Source::published)
                .filter(day -> published("", day).isEmpty())
                .toList();
        if (published.isEmpty()) {
            return new Doubts(List.of());
        }
        String earliest = published.stream()
                .min(Comparator.comparingLong(date -> Days.of(date).first()))
                .orElseThrow();
        String newest = published.stream()
                .max(Comparator.comparingLong(date -> Days.of(date).last()))
                .orElseThrow();
        List<Doubt> doubts = new ArrayList<>();
        if (occurred.last() < Days.of(earliest).first() - LONG_BEFORE) {
            doubts.add(new Doubt(
                    Unlikely.LONG_BEFORE_REPORTS,
                    "date",
                    "ends more than 200 years before the earliest of its sources, of " + earliest,
                    details.date()));
        } else if (occurred.first() > Days.of(newest).last() + LONG_AFTER) {
            doubts.add(new Doubt(
                    Unlikely.LONG_AFTER_REPORTS,
                    "date",
                    "begins more than 5 years after the newest of its sources, of " + newest,
                    details.date()));
        } else if (!plannable && occurred.first() > Days.of(newest).last()) {
            doubts.add(new Doubt(
                    Unlikely.AFTER_REPORTS,
                    "date",
                    "begins after the newest of its sources, of " + newest + ", and no report tells of a "
                            + details.kind() + " before it happens",
                    details.date()));
        }
        return new Doubts(doubts);
    }

    /** @param path what stands before the names of the source's fields */
    Doubts of(String path, Source source) {
        List<Doubt> doubts = new ArrayList<>(published(path + "published", source.published()));
        if (source.accessed() != null) {
            doubts.addAll(accessed(path + "accessed", source.accessed(), source.published()));
        }
        return new Doubts(doubts);
    }

    private List<Doubt> published(String field, String date) {
        List<Doubt> doubts = new ArrayList<>();
        Days published = Days.of(date);
        if (published.startAfter(today)) {
            doubts.add(new Doubt(
                    Unlikely.PUBLISHED_IN_FUTURE, field, "lies in the future, and no report comes from there", date));
        }
        if (published.endBefore(FIRST_NEWSPAPERS)) {
            doubts.add(new Doubt(
                    Unlikely.PUBLISHED_BEFORE_NEWSPAPERS,
                    field,
                    "lies before 1600, when there were no newspapers",
                    date));
        }
        return doubts;
    }

    private List<Doubt> accessed(String field, String accessed, String published) {
        List<Doubt> doubts = new ArrayList<>();
        Days read = Days.of(accessed);
        if (read.last() < Days.of(published).first()) {
            doubts.add(new Doubt(
                    Unlikely.ACCESSED_BEFORE_PUBLISHED,
                    field,
                    "lies before the report came out, on " + published,
                    accessed));
        }
        if (read.startAfter(today)) {
            doubts.add(new Doubt(
                    Unlikely.ACCESSED_IN_FUTURE, field, "lies in the future: nobody has read it then", accessed));
        }
        return doubts;
    }
}

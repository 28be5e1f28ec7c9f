package io.dateline.development;

/** The source has that grade. */
public final class AlreadyGraded extends StateRefusal {

    AlreadyGraded(Assessed found, Source cited) {
        super("The source of '" + found.id() + "' " + why(cited), found);
    }

    private static String why(Source cited) {
        return cited.reliability() == null && cited.credibility() == null
                ? "has no grade to take away: give reliability (A to F), credibility (1 to 6) or both"
                : "is graded so already";
    }
}

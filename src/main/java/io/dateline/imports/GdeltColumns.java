package io.dateline.imports;

import java.util.ArrayList;
import java.util.List;

/** The columns of GDELT 2.0, whose files have no header, as its Event Codebook 2.0 lists them. */
final class GdeltColumns {

    /** The 61 of the table of events. */
    static final List<String> EVENTS = events();

    /** The 16 of the table of mentions. */
    static final List<String> MENTIONS = List.of(
            "GLOBALEVENTID",
            "EventTimeDate",
            "MentionTimeDate",
            "MentionType",
            "MentionSourceName",
            "MentionIdentifier",
            "SentenceID",
            "Actor1CharOffset",
            "Actor2CharOffset",
            "ActionCharOffset",
            "InRawText",
            "Confidence",
            "MentionDocLen",
            "MentionDocTone",
            "MentionDocTranslationInfo",
            "Extras");

    private GdeltColumns() {}

    private static List<String> events() {
        List<String> all = new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            for (String what : List.of(
                    "Code",
                    "Name",
                    "CountryCode",
                    "KnownGroupCode",
                    "EthnicCode",
                    "Religion1Code",
                    "Religion2Code",
                    "Type1Code",
                    "Type2Code",
                    "Type3Code")) {
                all.add(actor + what);
            }
        }
        all.addAll(List.of(
                "IsRootEvent",
                "EventCode",
                "EventBaseCode",
                "EventRootCode",
                "QuadClass",
                "GoldsteinScale",
                "NumMentions",
                "NumSources",
                "NumArticles",
                "AvgTone"));
        for (String place : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
            for (String what :
                    List.of("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")) {
                all.add(place + "_" + what);
            }
        }
        all.addAll(List.of("DATEADDED", "SOURCEURL"));
        return List.copyOf(all);
    }
}

package io.dateline.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A development as the plain model holds it. */
class Model implements Cloneable {

    final String id;
    long version = 1;

    @Nullable
    String date;

    List<String> after = List.of();
    List<String> before = List.of();
    String title = "";
    List<String> actors = List.of();
    List<String> themes = List.of();
    List<String> sources = List.of();
    boolean retracted;
    boolean confirmed;
    boolean disputed;

    @Nullable
    String mergedInto;

    Model(String id) {
        this.id = id;
    }

    Model copy() {
        try {
            return (Model) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean counts() {
        return !retracted && mergedInto == null;
    }

    /** Of one that counts; none of the papers here is known, so that nothing is ever corroborated. */
    String status() {
        return disputed ? "disputed" : confirmed ? "confirmed" : "reported";
    }
}

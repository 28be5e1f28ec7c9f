package io.dateline.vocabulary;

import io.dateline.date.Bounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has a name, may have had others before, and is found by all of them. */
public sealed interface Named permits ActorDetails, ThemeDetails {

    String name();

    /** When {@link #name} holds; null for always. */
    @Nullable
    String namePeriod();

    List<Name> formerNames();

    List<Name> aliases();

    /** The same by other names. */
    Named called(Name name, List<Name> formerNames, List<Name> aliases);

    /** All it is found by, the present one first. */
    default List<Name> names() {
        List<Name> names = new ArrayList<>();
        names.add(present());
        names.addAll(formerNames());
        names.addAll(aliases());
        return names;
    }

    private Name present() {
        return new Name(name(), namePeriod());
    }

    /** What it was called at that date: the newest of its names that tell a period in which it lies, or else the present one. */
    default Name nameOn(Bounds date) {
        List<Name> own = new ArrayList<>(formerNames());
        own.add(present());
        Name found = present();
        for (Name name : own) {
            if (name.period() != null && name.held(date)) {
                found = name;
            }
        }
        return found;
    }

    default Named withAliases(List<Name> others) {
        return called(present(), formerNames(), others);
    }

    /** The name it had before becomes a former one, unless it is kept in another place: nobody loses it who looks for it. */
    default Named renamedFrom(Named before) {
        if (names().stream().anyMatch(name -> name.name().equals(before.name()))) {
            return this;
        }
        String since = present().since();
        List<Name> former = new ArrayList<>(formerNames());
        former.add(since == null ? before.present() : before.present().until(since));
        return called(present(), former, aliases());
    }

    /** Its names are given up at that date, so that others may take them. */
    default Named givingUpNames(String date) {
        return called(
                present().until(date),
                formerNames().stream().map(name -> name.until(date)).toList(),
                aliases().stream().map(name -> name.until(date)).toList());
    }
}

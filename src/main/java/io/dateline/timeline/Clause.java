package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One filter parameter: a comma means or, a leading {@code !} means not; a repeated parameter is a clause more, and all must hold.
 *
 * @param any terms of which one must be there
 * @param none terms of which one must be missing
 */
public record Clause(List<String> any, List<String> none) {

    public static List<Clause> parse(String parameter, @Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().map(value -> parse(parameter, value)).toList();
    }

    private static Clause parse(String parameter, String value) {
        List<String> any = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (String term : value.split(",", -1)) {
            String plain = term.strip();
            boolean not = plain.startsWith("!");
            String name = not ? plain.substring(1).strip() : plain;
            if (name.isEmpty()) {
                throw new InvalidInput(parameter, "has an empty term", value);
            }
            (not ? none : any).add(name);
        }
        return new Clause(any, none);
    }

    public Clause map(UnaryOperator<String> term) {
        return new Clause(
                any.stream().map(term).toList(), none.stream().map(term).toList());
    }

    /** Whether what has the terms that are so is what the clause asks for. */
    public boolean holds(Predicate<String> so) {
        return any.stream().anyMatch(so) || none.stream().anyMatch(so.negate());
    }

    static Clause excluding(String term) {
        return new Clause(List.of(), List.of(term));
    }
}

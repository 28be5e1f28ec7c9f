package io.dateline.problem;

/** What is well formed but not possible now: 409, named as the fact that stands against it. */
public abstract class Refusal extends Problem {

    protected Refusal(String detail) {
        super(409, detail);
    }
}

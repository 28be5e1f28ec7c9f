package io.dateline.platform;

import io.dateline.projection.StoppedAtStart;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line what an operator did who stopped a long start. */
class StoppedAtStartAnalyzer extends AbstractFailureAnalyzer<StoppedAtStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoppedAtStart stopped) {
        return new FailureAnalysis(
                stopped.getMessage(), "Start again: the filling goes on from where it came to", stopped);
    }
}

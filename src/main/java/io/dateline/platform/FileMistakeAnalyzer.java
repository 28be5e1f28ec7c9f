package io.dateline.platform;

import io.dateline.document.FileMistake;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says where the mistake in a file is and what to do, instead of a stack trace. */
class FileMistakeAnalyzer extends AbstractFailureAnalyzer<FileMistake> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FileMistake mistake) {
        return new FailureAnalysis(mistake.place() + ": " + mistake.getMessage(), mistake.remedy(), mistake);
    }
}

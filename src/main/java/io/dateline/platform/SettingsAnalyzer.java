package io.dateline.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says where a file of settings is no YAML. Its name is not known any more by then. */
class SettingsAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException broken) {
        String line = broken.getProblemMark() == null
                ? ""
                : ", line " + (broken.getProblemMark().getLine() + 1);
        return new FailureAnalysis(
                "application.yml" + line + ": Not YAML: " + broken.getMessage(),
                "Mend the line or the one before, in the folder config where Dateline is started or beside its jar",
                broken);
    }
}

package io.dateline.platform;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a line why the data folder cannot be used. */
class DataFolderAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolder.Unusable unusable) {
                return new FailureAnalysis(
                        unusable.getMessage(),
                        "Give it to the user that runs Dateline, or name another one in DATELINE_DATA_DIR",
                        unusable);
            }
            if (cause instanceof SQLException database) {
                FailureAnalysis analysis = analyze(database);
                if (analysis != null) {
                    return analysis;
                }
            }
        }
        return null;
    }

    private static FailureAnalysis analyze(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new FailureAnalysis(
                        "The data folder is in use by another process: "
                                + failure.getMessage().lines().findFirst().orElse(""),
                        "Stop the other Dateline, or name another folder in DATELINE_DATA_DIR",
                        failure);
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.FILE_CORRUPTED_1 ->
                new FailureAnalysis(
                        "The database cannot be opened: "
                                + failure.getMessage().lines().findFirst().orElse(""),
                        "Look at the data folder's permissions and disk, or name another one in DATELINE_DATA_DIR",
                        failure);
            default -> null;
        };
    }
}

package io.dateline.timeline;

import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.timeline.Corrections.Correction;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log of corrections, for everyone to see. */
@RestController
@Tag(name = "Time travel")
class CorrectionController {

    private final Corrections corrections;
    private final Versions versions;
    private final VersionLines lines;
    private final Views views;
    private final Vocabulary vocabulary;

    CorrectionController(
            Corrections corrections, Versions versions, VersionLines lines, Views views, Vocabulary vocabulary) {
        this.corrections = corrections;
        this.versions = versions;
        this.lines = lines;
        this.views = views;
        this.vocabulary = vocabulary;
    }

    /** @param next what to give as {@code after} for the next page */
    @Schema(name = "CorrectionLog")
    record Listing(List<CorrectionLine> items, @Nullable String next) {}

    @GetMapping(path = "/api/v1/corrections", produces = "application/json")
    @Operation(summary = "Everything that was corrected, disputed, retracted, merged or withdrawn, newest first")
    ResponseEntity<Listing> all(
            @ParameterObject CorrectionParameters parameters,
            @Fresh(TimelineProjection.NAME) Reading reading,
            HttpServletRequest request) {
        View view = views.of(reading, new ClockParameters(parameters.asOf(), null));
        CorrectionParameters.Asked asked =
                parameters.check(parameters.filters(), vocabulary, Occasion.asOf(view.position()));
        List<Correction> found = corrections.page(asked, view);
        boolean more = found.size() > asked.limit();
        List<Correction> page = more ? found.subList(0, asked.limit()) : found;
        String next = more ? Long.toString(page.get(page.size() - 1).position()) : null;
        return PageLinks.next(request, next)
                .body(new Listing(
                        page.stream().map(correction -> line(correction, view)).toList(), next));
    }

    private CorrectionLine line(Correction correction, View view) {
        List<Version> around = versions.around(correction.ordinal(), correction.version(), view);
        return lines.correction(around);
    }
}

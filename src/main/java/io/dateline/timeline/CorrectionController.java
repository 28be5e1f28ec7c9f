package io.dateline.timeline;

import io.dateline.page.Portion;
import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.dateline.timeline.Corrections.Correction;
import io.dateline.vocabulary.Occasion;
import io.dateline.vocabulary.Vocabulary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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

    /** Of which two whole versions each are in memory to be compared. */
    private static final int AT_ONCE = 17;

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
        CorrectionParameters.Asked asked = parameters.check(vocabulary, Occasion.asOf(view.position()));
        Portion<CorrectionLine> page = Portion.read(
                asked.limit(),
                (last, atMost) -> lines(
                        corrections.below(
                                last == null ? asked.below() : last.version().position(), atMost, asked, view),
                        view),
                lines::letters);
        List<CorrectionLine> items = page.items();
        String next = page.more()
                ? Long.toString(items.get(items.size() - 1).version().position())
                : null;
        return PageLinks.next(request, next).body(new Listing(items, next));
    }

    private List<CorrectionLine> lines(List<Correction> all, View view) {
        List<CorrectionLine> told = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Correction> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            versions.around(some, view).forEach(around -> told.add(lines.correction(around)));
        }
        return told;
    }
}

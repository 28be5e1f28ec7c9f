package io.dateline.timeline;

import io.dateline.projection.Fresh;
import io.dateline.projection.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Remembered
@Tag(name = "Timelines")
class TimelineController {

    private final PageAnswers answers;

    TimelineController(PageAnswers answers) {
        this.answers = answers;
    }

    @GetMapping(
            path = {LanePaths.ALL, LanePaths.ACTOR, LanePaths.THEME, LanePaths.PAIR, LanePaths.PLACE},
            produces = "application/json")
    @Operation(summary = "A page of a timeline; an actor's holds what those who act for it did, too")
    ResponseEntity<String> page(
            Lane lane,
            @ParameterObject FilterParameters filter,
            @ParameterObject PageParameters page,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answers.page(lane, filter, page, clocks, shown, reading, locale, request, response);
    }
}

package io.dateline.timeline;

import io.dateline.problem.InvalidInput;
import io.dateline.projection.Fresh;
import io.dateline.projection.Generations;
import io.dateline.projection.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

@RestController
@Tag(name = "Developments")
class ChainController {

    private final Timelines timelines;
    private final Backlinks backlinks;
    private final Generations generations;
    private final Views views;
    private final PageAnswers answers;
    private final JsonMapper json;

    ChainController(
            Timelines timelines,
            Backlinks backlinks,
            Generations generations,
            Views views,
            PageAnswers answers,
            JsonMapper json) {
        this.timelines = timelines;
        this.backlinks = backlinks;
        this.generations = generations;
        this.views = views;
        this.answers = answers;
        this.json = json;
    }

    record ChainParameters(
            @Parameter(description = "Links to follow each way, 1 to 10; 3 where left out") @Nullable
            String depth) {

        int check() {
            if (depth == null) {
                return 3;
            }
            if (!depth.matches("[1-9]|10")) {
                throw new InvalidInput("depth", "must be a whole number from 1 to 10", depth);
            }
            return Integer.parseInt(depth);
        }
    }

    /**
     * @param items each with {@code step}: negative for what led here, positive for what came of it; {@code beside} for what is
     *     met a step aside only
     * @param complete false where more hangs together than one answer holds
     */
    @Schema(name = "Chain")
    record Linked(
            @ArraySchema(schema = @Schema(implementation = Shapes.InChain.class))
            List<RawValue> items,

            List<Chain.Edge> links,
            boolean complete) {}

    @GetMapping(path = "/api/v1/developments/{id}/chain", produces = "application/json")
    @Operation(summary = "What led to a development and what came of it, by its links and those to it")
    Linked chain(
            @PathVariable String id,
            @ParameterObject ChainParameters parameters,
            @ParameterObject ClockParameters clocks,
            @ParameterObject ShownParameters shown,
            @Fresh(TimelineProjection.NAME) Reading reading,
            Locale locale) {
        // Earlier code kept no lane of the links that stand beside.
        generations.demandCurrent(TimelineProjection.NAME);
        View view = views.of(reading, clocks);
        Words words = shown.words(locale);
        Chain chain = new Chain(timelines, backlinks, json, view, parameters.check());
        if (!chain.follow(id)) {
            throw NotToldYet.why(timelines, id, view, View.of(reading));
        }
        return new Linked(
                chain.nodes().stream()
                        .map(node -> new RawValue(answers.item(
                                node.entry(),
                                "\"step\":" + node.step() + "," + (node.beside() ? "\"beside\":true," : ""),
                                view,
                                words)))
                        .toList(),
                chain.edges(),
                chain.complete());
    }
}

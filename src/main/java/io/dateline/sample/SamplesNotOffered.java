package io.dateline.sample;

import io.dateline.problem.Problem;

/** Made-up developments are there, but nobody may ask for them: 404, with the setting. */
final class SamplesNotOffered extends Problem {

    SamplesNotOffered() {
        super(404, "Made-up developments are not offered here: start Dateline with --dateline.sample.offered=true");
    }
}

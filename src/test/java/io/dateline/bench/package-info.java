/**
 * The benchmark: how fast Dateline is beside the least that could do the same work, written by hand in plain JDBC and Jackson, in one
 * run on one machine. {@code mvn -Pbench verify} runs {@link io.dateline.bench.Benchmark}.
 */
package io.dateline.bench;

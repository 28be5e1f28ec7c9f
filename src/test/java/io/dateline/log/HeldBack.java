package io.dateline.log;

import io.dateline.TestDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** A disk that can be made to wait: what is committed meanwhile is in the database, and not durable. */
class HeldBack {

    private boolean holding;

    @Bean
    @Primary
    Durability slowDisk(JdbcTemplate log) {
        return Durability.byCheckpoint(
                new JdbcTemplate(log.getDataSource()) {
                    @Override
                    public void execute(String checkpoint) {
                        pass();
                        if (!TestDatabase.isPostgres()) {
                            super.execute(checkpoint);
                        }
                    }
                },
                true);
    }

    synchronized void hold() {
        holding = true;
    }

    synchronized void release() {
        holding = false;
        notifyAll();
    }

    private synchronized void pass() {
        while (holding) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}

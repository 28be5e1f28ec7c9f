package io.dateline.log;

import io.dateline.problem.FieldError;
import io.dateline.problem.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in an exported log, with its positions, times and hashes. The log must be the beginning of that file, an empty log for one;
 * lines that it has already are passed over. So a file whose sending was cut off is sent again, and a copy is kept up to date by
 * sending it what came after its head.
 */
@Component
class LogImport {

    private static final int AT_ONCE = 500;
    private static final int CHARACTERS_AT_ONCE = 4_000_000;

    private final LineReader reader;
    private final LogTable table;
    private final AppendTurn turn;
    private final FreeSpace space;
    private final TransactionOperations transactions;

    LogImport(LineReader reader, LogTable table, AppendTurn turn, FreeSpace space, TransactionOperations transactions) {
        this.reader = reader;
        this.table = table;
        this.turn = turn;
        this.space = space;
        this.transactions = transactions;
    }

    private record Line(long number, LoggedEvent event) {}

    /**
     * @throws WrongLine where a line is no event of a log
     * @throws LogDiffers where a line is no continuation of this log
     */
    Taken take(InputStream body) throws IOException {
        Lines lines = new Lines(body);
        Taken taken = new Taken(0, 0, table.head());
        List<Line> chunk = new ArrayList<>();
        int characters = 0;
        try {
            for (String text = lines.next(); text != null; text = lines.next()) {
                chunk.add(new Line(lines.number(), reader.read(text)));
                characters += text.length();
                if (chunk.size() == AT_ONCE || characters > CHARACTERS_AT_ONCE) {
                    taken = write(chunk, taken);
                    chunk.clear();
                    characters = 0;
                }
            }
        } catch (InvalidInput wrong) {
            throw new WrongLine(lines.number(), wrong.errors(), write(chunk, taken));
        }
        return write(chunk, taken);
    }

    /** What is right is written even where something after it is wrong. */
    private Taken write(List<Line> chunk, Taken before) {
        space.demand();
        List<LogDiffers> refused = new ArrayList<>();
        Taken after = transactions.execute(transaction -> {
            turn.take();
            Continuation log = new Continuation(table);
            for (Line line : chunk) {
                FieldError wrong = log.take(line.event());
                if (wrong != null) {
                    refused.add(new LogDiffers(line.number(), wrong, log.after(before)));
                    break;
                }
            }
            log.write();
            return log.after(before);
        });
        if (!refused.isEmpty()) {
            throw refused.get(0);
        }
        return after;
    }
}

package io.dateline.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A file of H2 whose connections tell {@link QuietMoments} of each change, and leave to them when the file is written. */
final class QuietFile extends DelegatingDataSource implements AutoCloseable {

    private static final String INDEX = "CREATE INDEX";

    /** What changes tables beside statements; a pool rolls back what was left open when it is given a connection back. */
    private static final Set<String> CHANGES = Set.of("rollback", "setAutoCommit", "close");

    private final AutoCloseable pool;
    private final int delay;
    private volatile Opened opened;

    /** H2 closes a file that it cannot write, and opens it again for the next connection. */
    private record Opened(MVStore store, QuietMoments moments, FilePacking packing) {}

    <T extends DataSource & AutoCloseable> QuietFile(T pool, int delayMillis) {
        super(pool);
        this.pool = pool;
        this.delay = delayMillis;
        try (Connection connection = pool.getConnection()) {
            this.opened = opened(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be opened: " + failed.getMessage(), failed);
        }
    }

    private Opened opened(Connection connection) throws SQLException {
        MVStore store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
        QuietMoments moments = new QuietMoments(store, delay);
        return new Opened(store, moments, new FilePacking(store, moments, delay));
    }

    QuietMoments moments() {
        return opened.moments;
    }

    FilePacking packing() {
        return opened.packing;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (opened.store.isClosed()) {
            follow(connection);
        }
        return proxy(Connection.class, (proxy, method, values) -> switch (method.getName()) {
            case "createStatement" -> statement(Statement.class, call(connection, method, values), connection);
            case "prepareStatement" ->
                isChange((String) values[0])
                        ? statement(PreparedStatement.class, call(connection, method, values), connection)
                        : call(connection, method, values);
            case "commit" -> {
                change(connection, method, values);
                told(QuietMoments::committed);
                yield null;
            }
            default ->
                CHANGES.contains(method.getName())
                        ? change(connection, method, values)
                        : call(connection, method, values);
        });
    }

    private synchronized void follow(Connection connection) throws SQLException {
        if (opened.store.isClosed()) {
            boolean atOnce = moments().writesAtOnce();
            opened = opened(connection);
            moments().writeAtOnce(atOnce);
        }
    }

    /** One that is prepared, for a change; or one that is told with each call what it is to do. */
    private Object statement(Class<? extends Statement> type, Object statement, Connection connection) {
        return proxy(type, (proxy, method, values) -> {
            String told = values != null && values[0] instanceof String text ? text : "";
            if (!method.getName().startsWith("execute") || !isChange(told)) {
                return call(statement, method, values);
            }
            switch (told) {
                case "CHECKPOINT" -> told(QuietMoments::checkpoint);
                case "CHECKPOINT SYNC" -> told(QuietMoments::sync);
                default -> {
                    return told.startsWith(INDEX)
                            ? index(statement, method, values)
                            : change(statement, method, values, connection);
                }
            }
            return method.getReturnType() == boolean.class ? false : 0;
        });
    }

    private static boolean isChange(String sql) {
        return sql.contains("FOR UPDATE") || !sql.startsWith("SELECT");
    }

    /** It takes long, others are not to wait for it, and until it is whole it is in no state; what makes it whole is written at once. */
    private Object index(Object statement, Method method, Object[] values) throws Throwable {
        Object result = call(statement, method, values);
        told(QuietMoments::checkpoint);
        return result;
    }

    private Object change(Object statement, Method method, Object @Nullable [] values, Connection connection)
            throws Throwable {
        moments().changing();
        Object result = change(statement, method, values);
        if (moments().writesAtOnce() && connection.getAutoCommit()) {
            told(QuietMoments::committed);
        }
        return result;
    }

    private Object change(Object target, Method method, Object @Nullable [] values) throws Throwable {
        QuietMoments moments = moments();
        moments.enter();
        try {
            return call(target, method, values);
        } finally {
            moments.leave();
        }
    }

    private void told(Consumer<QuietMoments> act) throws SQLException {
        try {
            act.accept(moments());
        } catch (MVStoreException failed) {
            throw new SQLNonTransientConnectionException(failed.getMessage(), failed);
        }
    }

    private static Object call(Object target, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                QuietFile.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, values) -> switch (method.getName()) {
                    case "equals" -> proxy == values[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> handler.invoke(proxy, method, values);
                }));
    }

    @Override
    public void close() throws Exception {
        pool.close();
    }
}

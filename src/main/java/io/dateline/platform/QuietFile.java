package io.dateline.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A file of H2 whose connections tell {@link QuietMoments} of each change, and leave to them when the file is written. */
final class QuietFile extends DelegatingDataSource implements AutoCloseable {

    /** What changes tables beside statements; a pool rolls back what was left open when it is given a connection back. */
    private static final Set<String> CHANGES = Set.of("commit", "rollback", "setAutoCommit", "close");

    private final AutoCloseable pool;
    private final QuietMoments moments;
    private final FilePacking packing;

    <T extends DataSource & AutoCloseable> QuietFile(T pool, int delayMillis) {
        super(pool);
        this.pool = pool;
        MVStore store = store(pool);
        this.moments = new QuietMoments(store, delayMillis);
        this.packing = new FilePacking(store, moments, delayMillis);
    }

    private static MVStore store(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be opened: " + failed.getMessage(), failed);
        }
    }

    QuietMoments moments() {
        return moments;
    }

    FilePacking packing() {
        return packing;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (proxy, method, values) -> switch (method.getName()) {
            case "createStatement" -> statement(Statement.class, call(connection, method, values), connection);
            case "prepareStatement" ->
                isChange((String) values[0])
                        ? statement(PreparedStatement.class, call(connection, method, values), connection)
                        : call(connection, method, values);
            case "commit" -> {
                change(connection, method, values);
                moments.committed();
                yield null;
            }
            default ->
                CHANGES.contains(method.getName())
                        ? change(connection, method, values)
                        : call(connection, method, values);
        });
    }

    /** One that is prepared, for a change; or one that is told with each call what it is to do. */
    private Object statement(Class<? extends Statement> type, Object statement, Connection connection) {
        return proxy(type, (proxy, method, values) -> {
            String told = values != null && values[0] instanceof String text ? text : "";
            if (!method.getName().startsWith("execute") || !isChange(told)) {
                return call(statement, method, values);
            }
            switch (told) {
                case "CHECKPOINT" -> moments.checkpoint();
                case "CHECKPOINT SYNC" -> moments.sync();
                default -> {
                    Object result = change(statement, method, values);
                    if (moments.writesAtOnce() && connection.getAutoCommit()) {
                        moments.committed();
                    }
                    return result;
                }
            }
            return method.getReturnType() == boolean.class ? false : 0;
        });
    }

    /** Making an index takes long, and one that is not finished is in no state. */
    private static boolean isChange(String sql) {
        return sql.contains("FOR UPDATE") || !(sql.startsWith("SELECT") || sql.startsWith("CREATE INDEX"));
    }

    private Object change(Object target, Method method, Object @Nullable [] values) throws Throwable {
        moments.enter();
        try {
            return call(target, method, values);
        } finally {
            moments.leave();
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

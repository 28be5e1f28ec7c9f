package io.dateline.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.catalina.startup.Tomcat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The floor of B1: Tomcat, and behind it nothing but one insert and one commit for each request. */
final class FloorServer extends HttpServlet {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient DataSource database;
    private final AtomicLong position = new AtomicLong();

    private FloorServer(DataSource database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(FloorDatabase.url(Path.of("data")));
        pool.setUsername("dateline");
        pool.setMaximumPoolSize(20);
        HikariDataSource database = new HikariDataSource(pool);
        try (Connection connection = database.getConnection()) {
            FloorDatabase.createLog(connection);
        }
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(".");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", Path.of(".").toAbsolutePath().toString());
        Tomcat.addServlet(context, "floor", new FloorServer(database));
        context.addServletMappingDecoded("/api/v1/developments", "floor");
        tomcat.start();
        System.out.println("API http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/api/v1, ready");
        tomcat.getServer().await();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonNode body = JSON.readTree(request.getInputStream());
        String id = body.get("id").asString();
        long place = position.incrementAndGet();
        byte[] payload = JSON.writeValueAsBytes(body);
        EventRow row = new EventRow(
                place,
                UUID.randomUUID().toString(),
                id,
                0,
                "Development",
                Instant.now().toString(),
                "development.recorded",
                "1",
                payload,
                "{\"author\":\"anonymous\",\"client\":\"http\",\"request\":\"r\"}".getBytes(StandardCharsets.UTF_8),
                "0".repeat(64));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(EventRow.INSERT)) {
            row.set(insert);
            insert.executeUpdate(); // Commits by itself.
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Location", "/api/v1/developments/" + id);
        response.setHeader("ETag", "\"1\"");
        response.setHeader("Dateline-Position", Long.toString(place));
        response.setContentType("application/json");
        response.getOutputStream().write(payload);
    }
}

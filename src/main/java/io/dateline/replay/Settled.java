package io.dateline.replay;

import io.dateline.node.Database;
import io.dateline.projection.Projected;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** What an operator asked for is durable before the answer, though no event tells of it. */
@RestControllerAdvice(basePackageClasses = Settled.class)
class Settled implements ResponseBodyAdvice<Object> {

    private final Database database;
    private final JdbcTemplate statements;

    Settled(Database database, @Projected JdbcTemplate statements) {
        this.database = database;
        this.statements = statements;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!database.isShared() && !request.getMethod().equals(HttpMethod.GET)) {
            statements.execute("CHECKPOINT");
        }
        return body;
    }
}

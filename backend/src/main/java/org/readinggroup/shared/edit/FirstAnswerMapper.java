package org.readinggroup.shared.edit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the answer that a repeated request got before. */
class FirstAnswerMapper {
    @ServerExceptionMapper
    Response repeat(FirstAnswer first) {
        IdempotentAnswers.Answer answer = first.answer();
        return Response.status(answer.status())
                .header(HttpHeaders.CONTENT_TYPE, answer.mediaType())
                .header(HttpHeaders.LOCATION, answer.location())
                .header(HttpHeaders.ETAG, answer.tag())
                .entity(IdempotentAnswers.bytes(answer))
                .build();
    }
}

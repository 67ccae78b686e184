package org.readinggroup.topic;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;

@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics")
class TopicResource {
    private final TopicService service;

    TopicResource(TopicService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All topics", description = "Those that a published session has, by name.")
    public Page<Topic> listTopics(@BeanParam PageQuery query) {
        return service.list(query.pageBy(TopicService.BY_NAME));
    }
}

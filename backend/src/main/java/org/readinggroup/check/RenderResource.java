package org.readinggroup.check;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.text.Markdown;

@Path("/api/v1/admin/render")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preview")
class RenderResource {
    private static final int LONGEST = 50_000;

    private final Markdown markdown;

    RenderResource(Markdown markdown) {
        this.markdown = markdown;
    }

    @POST
    @Operation(
            summary = "See a text as visitors will",
            description = "By the renderer of page, feeds and mail; nothing is kept.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MarkdownText.class)))
    public Rendered render(byte[] body) {
        MarkdownText text = MarkdownText.read(Body.parse(body), LONGEST);
        return new Rendered(text.markdown() == null ? "" : markdown.toHtml(text.markdown()));
    }
}

package org.readinggroup.upload;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.caller.CurrentCaller;
import org.readinggroup.shared.web.BodyTypes;

@Path("/api/v1/admin/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Uploads")
class UploadResource {
    private final UploadService service;
    private final CurrentCaller caller;

    UploadResource(UploadService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @BodyTypes({"image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf"})
    @Operation(
            summary = "Upload a picture or slides",
            description =
                    "The bytes themselves, at most 10 MB. What they are is told by the bytes; the media type of the request is"
                            + " not believed. Of a picture (JPEG, PNG, WebP, or the first frame of a GIF; at most 12,000 pixels"
                            + " a side and 50 megapixels, 8 for a WebP) a new one is made, without metadata, upright, at most"
                            + " 1,600 pixels on its longer side: a JPEG, or a PNG where something can be seen through. Slides"
                            + " (PDF) are kept as they are; those with scripts, embedded files or a password are refused."
                            + " Uploading the same again gives the same address, so it can be repeated without an"
                            + " `Idempotency-Key`.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "It is kept.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Its address.",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples = "/media/9f86d081884c7d659a2feaa0c55ad015.jpg")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Upload.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Upload.class)))
    public Response createUpload(byte[] body) {
        UploadService.Made made = service.create(body, caller.get().accountId());
        Response.ResponseBuilder answer =
                Response.status(made.isNew() ? 201 : 200).entity(made.upload());
        if (made.isNew()) {
            answer.header(HttpHeaders.LOCATION, made.upload().url());
        }
        return answer.build();
    }
}

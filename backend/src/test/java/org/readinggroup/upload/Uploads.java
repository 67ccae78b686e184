package org.readinggroup.upload;

import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Uploading as clients do it: bytes, and what they are said to be. */
final class Uploads {
    static final String ADDRESS = "/api/v1/admin/uploads";

    private Uploads() {}

    static Response upload(RequestSpecification caller, String mediaType, byte[] file) {
        return caller.config(RestAssured.config()
                        .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType)
                .body(file)
                .post(ADDRESS);
    }
}

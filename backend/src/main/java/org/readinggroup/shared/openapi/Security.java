package org.readinggroup.shared.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * How the document says who may ask. An operation of the admin half is open to a sign-in and to a token; one that no token may
 * call says so itself ({@code @SecurityRequirement(name = "signIn")}).
 */
final class Security {
    private static final String SIGN_IN = "signIn";
    private static final String TOKEN = "token";

    private Security() {}

    static Map<String, SecurityScheme> schemes() {
        Map<String, SecurityScheme> schemes = new TreeMap<>();
        schemes.put(
                SIGN_IN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("__Host-sign-in")
                        .description(
                                "What `signIn` sets; over plain http its name is `sign-in`. Writes have to come from a"
                                        + " page of the same origin."));
        schemes.put(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                "An API token, which an organizer makes for a script. One that has the scope `read` alone"
                                        + " may only read."));
        return schemes;
    }

    static void require(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme(SIGN_IN),
                    OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        }
    }
}

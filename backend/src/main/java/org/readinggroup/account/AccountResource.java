package org.readinggroup.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.caller.CurrentCaller;

@Path("/api/v1/admin/account")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
class AccountResource {
    private final AccountService service;
    private final CurrentCaller caller;

    AccountResource(AccountService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "One's own account", description = "The account that makes this request.")
    public Account getAccount() {
        return service.get(caller.get().accountId());
    }
}

package org.readinggroup.shared.caller;

import jakarta.enterprise.context.RequestScoped;

/** The caller of this request. Every request below {@code /api/v1/admin/} has one by the time its operation runs. */
@RequestScoped
public class CurrentCaller {
    private Caller caller;

    /** Called once, by what has recognised the caller. */
    public void set(Caller caller) {
        this.caller = caller;
    }

    /** The caller; a request without one never gets here, so its absence is a fault of ours. */
    public Caller get() {
        if (caller == null) {
            throw new IllegalStateException("this request has no caller");
        }
        return caller;
    }
}

package org.readinggroup.door;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readinggroup.session.SessionListItem;

/**
 * The door of one session at one moment.
 *
 * @param session what the public knows of it
 * @param state what the door says
 * @param now the moment, by the service's clock
 * @param opensBefore how long before the session it opens, in whole minutes; may be zero
 * @param opensAt when it opens; null without a date
 * @param times when the session begins, in each of the group's zones; empty without a date
 * @param nextSlot when the group meets next, in each of its zones; empty where no rule says so
 * @param meetingUrl the meeting's own address, while the door is open and the address is known
 */
record Door(
        String groupName,
        SessionListItem session,
        DoorState state,
        Instant now,
        Duration opensBefore,
        Instant opensAt,
        List<DoorTime> times,
        List<DoorTime> nextSlot,
        Optional<String> meetingUrl) {

    /** How the session is called beside its title, such as {@code S18}; null without a number. */
    public String shortName() {
        return session.number() == null ? null : "S" + session.number();
    }

    /** When it opens, in words: {@code 1 hour 30 minutes before the session}, or {@code when the session begins}. */
    public String opens() {
        if (opensBefore.isZero()) {
            return "when the session begins";
        }
        return Stream.of(counted(opensBefore.toHours(), "hour"), counted(opensBefore.toMinutesPart(), "minute"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ", "", " before the session"));
    }

    private static Optional<String> counted(long count, String word) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + word + (count == 1 ? "" : "s"));
    }

    public boolean isEarly() {
        return state == DoorState.EARLY;
    }

    public boolean isOpen() {
        return state == DoorState.OPEN;
    }

    public boolean isOver() {
        return state == DoorState.OVER;
    }

    public boolean isCancelled() {
        return state == DoorState.CANCELLED;
    }

    public boolean isPostponed() {
        return state == DoorState.POSTPONED;
    }

    /** Whether somebody who asks is let in. */
    public boolean letsIn() {
        return isOpen() && meetingUrl.isPresent();
    }
}

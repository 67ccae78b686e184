package org.readinggroup.organizer;

import java.time.LocalDate;
import java.util.UUID;

/** What an organizer is made from; both days are inclusive, and null where they are not known. */
public record NewOrganizer(UUID personId, int position, LocalDate since, LocalDate until) {}

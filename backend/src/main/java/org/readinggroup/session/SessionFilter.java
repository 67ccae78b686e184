package org.readinggroup.session;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which sessions are asked for; empty means any.
 *
 * @param search full text
 * @param from the earliest start, inclusive
 * @param before the latest start, exclusive
 * @param topic a topic's slug
 * @param person the slug of a speaker
 * @param paper a normalised arXiv id
 */
public record SessionFilter(
        Optional<String> search,
        Set<Status> status,
        OptionalInt number,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<String> topic,
        Optional<String> person,
        Optional<String> paper,
        SessionSort sort) {}

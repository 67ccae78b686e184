package org.readinggroup.paper;

import java.util.List;

/** What a paper is made from; {@code arxivId} is normalised, and what is not known is null or empty. */
public record NewPaper(String slug, String title, List<String> authors, String arxivId, String doi, String url) {}

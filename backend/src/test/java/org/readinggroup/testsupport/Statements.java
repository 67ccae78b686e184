package org.readinggroup.testsupport;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** How many statements Hibernate sends to the database. */
@Singleton
public class Statements {
    private final Statistics statistics;

    Statements(EntityManagerFactory factory) {
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
    }

    /** How many it sends for what is done here. */
    public long of(Runnable work) {
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            work.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}

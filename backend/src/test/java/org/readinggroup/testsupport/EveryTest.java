package org.readinggroup.testsupport;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.sql.SQLException;
import org.readinggroup.content.TestContent;

/** Before each test: the contract is watched. After each: the clock and the records are those of the test group again. */
public final class EveryTest implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(new ContractFilter());
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        Arc.container().instance(TestClock.class).get().moveTo(TestClock.NOW);
        Database database = Arc.container().instance(Database.class).get();
        if (database.wasChanged()) {
            try {
                database.clear();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            TestContent.fillWithTheTestGroup();
            database.wasChanged();
        }
    }
}

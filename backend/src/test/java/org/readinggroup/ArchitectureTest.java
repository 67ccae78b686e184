package org.readinggroup;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readinggroup.shared.sql.Rows;

/** The rules of the house, as docs/architecture.md draws it. */
class ArchitectureTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final DescribedPredicate<JavaClass> ENTITY =
            annotatedWith(Entity.class).or(annotatedWith(Embeddable.class)).forSubtype();
    private static final DescribedPredicate<JavaClass> REPOSITORY = assignableTo(PanacheRepositoryBase.class)
            .or(simpleNameEndingWith("Repository"))
            .and(resideInAPackage("org.readinggroup.."));

    /** What asks the computer for the time; reading a given clock is no such call. */
    private static final DescribedPredicate<JavaMethodCall> ASKING_FOR_NOW =
            describe("ask for now without a Clock", call -> {
                String owner = call.getTargetOwner().getName();
                return (call.getName().equals("now")
                                && owner.startsWith("java.time.")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                        || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"))
                        || (owner.equals("java.time.Clock") && call.getName().startsWith("system"));
            });

    /** A database's own "now"; in a comment it is only spoken of. */
    private static final Pattern NOW_IN_SQL = Pattern.compile(
            "(?i)\\b(now\\s*\\(\\s*\\)|(statement|clock|transaction)_timestamp|current_(timestamp|date|time)\\b"
                    + "|localtimestamp|(local|offset) datetime\\b|current (date|timestamp|instant)\\b)");

    /** A text block or a string literal. */
    private static final Pattern STRING = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    private static JavaClasses main;

    @BeforeAll
    static void read() {
        main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.readinggroup");
        assertTrue(main.size() > 100, "the classes of the service are there to be judged");
    }

    @Test
    void whatIsSharedKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("org.readinggroup.shared..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.readinggroup..").and(resideOutsideOfPackage("org.readinggroup.shared..")))
                .check(main);
    }

    @Test
    void resourcesSpeakHttpAndLeaveTheDatabaseToServices() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(assignableTo(EntityManager.class)
                        .or(equivalentTo(Rows.class))
                        .or(REPOSITORY)
                        .or(ENTITY))
                .check(main);
    }

    @Test
    void localTimesAreStoredAsTheyAre() {
        fields().that()
                .areDeclaredInClassesThat(ENTITY)
                .and()
                .haveRawType(describe(
                        "a local date or time",
                        type -> type.isEquivalentTo(LocalDate.class)
                                || type.isEquivalentTo(LocalTime.class)
                                || type.isEquivalentTo(LocalDateTime.class)))
                .should()
                .beAnnotatedWith(JdbcTypeCode.class)
                .because("Hibernate would take it for one in the zone of the machine, and shift it")
                .check(main);
    }

    @Test
    void featuresNeedEachOtherInOneDirection() {
        slices().matching("org.readinggroup.(*)..")
                .should()
                .beFreeOfCycles()
                // A session is edited with the people and papers that it names, and their pages show their sessions.
                .ignoreDependency(feature("person"), feature("session"))
                .ignoreDependency(feature("paper"), feature("session"))
                // A slot is in the group's zone, and the group says when it meets.
                .ignoreDependency(feature("group"), feature("schedule"))
                .check(main);
    }

    private static DescribedPredicate<JavaClass> feature(String name) {
        return resideInAPackage("org.readinggroup." + name + "..");
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes()
                .that(ENTITY)
                .should()
                .notBePublic()
                .andShould(beUsedInTheirPackageOnly())
                .check(main);
    }

    @Test
    void repositoriesStayInTheirPackage() {
        classes()
                .that(REPOSITORY)
                .should()
                .notBePublic()
                .andShould(beUsedInTheirPackageOnly())
                .check(main);
    }

    @Test
    void nobodyAsksForNowButTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.readinggroup.shared.time.ClockProducer")
                .should()
                .callMethodWhere(ASKING_FOR_NOW)
                .check(main);
    }

    @Test
    void noStatementAsksTheDatabaseForNow() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files(MAIN, ".java")) {
            STRING.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(texts::add);
        }
        for (Path file : files(MIGRATIONS, ".sql")) {
            texts.add(Files.readString(file).replaceAll("--[^\\n]*", ""));
        }

        assertTrue(texts.size() > 500, "there are statements to be judged");
        assertEquals(
                List.of(),
                texts.stream().filter(text -> NOW_IN_SQL.matcher(text).find()).toList());
        for (String now : List.of("starts_at > now()", "> current_timestamp", "> local datetime", "CURRENT_DATE")) {
            assertTrue(NOW_IN_SQL.matcher(now).find(), now);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !sayingWhatItIsFor(folder.resolve("package-info.java")))
                    .toList();

            assertEquals(List.of(), silent);
        }
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(main);
    }

    @Test
    void timeIsJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .check(main);
    }

    @Test
    void endpointsArePublic() {
        // A private one is listed in the OpenAPI document, and answers 404.
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .check(main);
    }

    private static ArchCondition<JavaClass> beUsedInTheirPackageOnly() {
        return new ArchCondition<>("be used in their package only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaAccess<?> access : item.getAccessesToSelf()) {
                    if (!access.getOriginOwner().getPackageName().equals(item.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(item, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean sayingWhatItIsFor(Path packageInfo) {
        try {
            return Files.exists(packageInfo)
                    && Files.readString(packageInfo).matches("(?s)/\\*\\* .{10,}?\\. ?\\*/\\s*package .*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}

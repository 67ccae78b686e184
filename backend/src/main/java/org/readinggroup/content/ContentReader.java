package org.readinggroup.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.readinggroup.schedule.ScheduleEditing;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a content file strictly: all of it is right, or it is refused whole with everything that is wrong, each with its
 * line and what would be right. Nothing is coerced, moved or left out on the way.
 */
public final class ContentReader {

    private static final String BUILT_IN = "reading-group.yaml";
    private static final int MAX_ITEMS = 10_000;
    /** What stands for a group that is missing or refused. */
    private static final Content.Group NO_GROUP =
            new Content.Group(null, null, null, null, null, List.of(), 1, List.of(), List.of());

    private ContentReader() {}

    /** The group's own content, which comes with the service. */
    public static Content readBuiltIn() {
        try (InputStream in = ContentReader.class.getResourceAsStream("/content/" + BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("content/" + BUILT_IN + " is not on the class path");
            }
            return read(BUILT_IN, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the file at a path, which is what messages call it.
     *
     * @throws ContentException when the file cannot be read, or anything in it is wrong
     */
    public static Content read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw new Problems(file.toString()).alone(0, "does not exist; the path of a content file is due");
        } catch (AccessDeniedException e) {
            throw new Problems(file.toString())
                    .alone(0, "may not be read by the account of the service; give it the rights to the file");
        } catch (IOException e) {
            throw new Problems(file.toString()).alone(0, "cannot be read (" + e.getMessage() + ")");
        }
    }

    /**
     * Reads a file that is open already.
     *
     * @param name what messages call the file
     * @param in read to its end, not closed
     * @throws ContentException when anything in it is wrong
     * @throws IOException when reading itself fails
     */
    public static Content read(String name, InputStream in) throws IOException {
        Problems problems = new Problems(name);
        String text = YamlText.decode(in.readNBytes(YamlText.MAX_BYTES + 1), problems);
        Node root = YamlNodes.compose(text, name, problems);
        Value file = new Value(root, "", problems);
        if (!(root instanceof MappingNode) || !file.hasPlainTag()) {
            throw problems.alone(file.line(), "is " + file.found() + "; the fields group, people, sessions … are due");
        }
        Content content = Fields.read(file, ContentReader::content);
        problems.refuseIfAny();
        return content;
    }

    /** In the order of references: what is referred to is read first, wherever it stands in the file. */
    private static Content content(Fields f) {
        Content.Group group = f.required("group", GroupSection::group, NO_GROUP);
        List<Content.WeeklyRule> rules = f.list(
                "weeklyRules", ScheduleEditing.MOST_RULES, value -> GroupSection.weeklyRule(value, group.timeZone()));
        PeopleSection people = new PeopleSection();
        List<Content.Person> persons = f.list("people", MAX_ITEMS, people::person);
        List<Content.Organizer> organizers = f.list("organizers", 100, people::organizer);
        List<Content.Paper> papers = f.list("papers", MAX_ITEMS, people::paper);
        SessionSection sessions = new SessionSection(group, people.people(), people.papers());
        List<Content.Session> held = sessions.withSlugs(f.list("sessions", MAX_ITEMS, sessions::session));
        VideoSection videos = new VideoSection(sessions.sessions());
        return new Content(group, rules, persons, organizers, papers, held, f.list("videos", MAX_ITEMS, videos::video));
    }
}

package org.readinggroup.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The file that comes with the service says what the group's documents say, to the letter. */
class BuiltInContentTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Content content;

    @BeforeAll
    static void read() {
        content = ContentReader.readBuiltIn();
    }

    @Test
    void introducesTheGroup() {
        Content.Group group = content.group();

        assertEquals("Discrete Diffusion Reading Group", group.name());
        assertEquals("Exploring diffusion-based generative models on discrete spaces.", group.tagline());
        assertEquals(
                "Diffusion LLMs are faster, more controllable successors to traditional LLMs and are "
                        + "rapidly gaining adoption. This reading group builds a community for exchanging and "
                        + "debating emerging ideas in this space. While our primary focus is discrete diffusion "
                        + "models for language, we also welcome work on other modalities and applications, such as "
                        + "molecular design, drug discovery, and beyond.",
                group.summary());
        assertEquals(
                "Diffusion LLMs are faster, more controllable successors to traditional LLMs and are "
                        + "rapidly gaining adoption. This reading group aims to build a community for exchanging and "
                        + "debating emerging ideas in this space. While our primary focus is discrete diffusion "
                        + "models for language, we also invite work that extends these methods to other modalities "
                        + "and applications—such as molecular design, drug discovery, and beyond. Each session "
                        + "features an author-led presentation followed by Q&A, with recordings shared on our YouTube"
                        + " channel.",
                group.about());
        assertEquals(90, group.sessionMinutes());
        assertEquals(
                List.of("Paper Discussions", "Recorded Sessions", "Community"),
                group.highlights().stream().map(Content.Highlight::title).toList());
        assertEquals(
                List.of("https://x.com/diffusion_llms", "https://groups.google.com/g/diffusion-llm"),
                group.links().stream().map(Content.Link::url).toList());
    }

    @Test
    void meetsOnMondaysAtOneInNewYork() {
        assertEquals(
                List.of(new Content.WeeklyRule(DayOfWeek.MONDAY, LocalTime.of(13, 0), NEW_YORK, null, null)),
                content.weeklyRules());
        assertEquals(
                List.of("America/New_York", "America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata"),
                content.group().timeZones().stream().map(ZoneId::getId).toList());
    }

    @Test
    void isRunByThreeOrganizersInTheirOrder() {
        assertEquals(
                List.of("subham-sahoo", "justin-deschenaux", "zhihan-yang"),
                content.organizers().stream().map(Content.Organizer::person).toList());
        Content.Person subham = content.people().get(0);
        assertEquals("Subham Sahoo", subham.name());
        assertEquals(List.of("Subham Sekhar Sahoo"), subham.aliases());
        assertNull(subham.affiliation());
        assertEquals(
                "Holds a Ph.D. from Cornell Tech, where he specialized in Diffusion Language Models. He has"
                        + " made foundational contributions to the field, with his work deployed at scale by Google, "
                        + "NVIDIA, and ByteDance across language generation and drug discovery.",
                subham.bio());
        assertEquals(
                "PhD student in Machine Learning at EPFL, advised by Prof. Caglar Gulcehre. Previously "
                        + "interned at Apple MLR. His research interests include diffusion language models, fast "
                        + "generative models, and generalization.",
                content.people().get(1).bio());
        assertEquals(
                "PhD student at Cornell CS. Previously completed his Bachelor's degrees in Mathematics and "
                        + "Statistics at Carleton College. He is a winner of the CRA Outstanding Undergraduate "
                        + "Researcher Award and his research focuses on principled, controllable, and efficient "
                        + "generative models.",
                content.people().get(2).bio());
        assertEquals(5, content.people().size());
    }

    @Test
    void heldFourSessions() {
        assertEquals(4, content.sessions().size());
        assertEquals(
                List.of(18, 17, 16),
                content.sessions().stream()
                        .limit(3)
                        .map(Content.Session::number)
                        .toList());
        assertEquals(
                List.of(
                        Instant.parse("2026-05-25T17:00:00Z"),
                        Instant.parse("2026-05-18T17:00:00Z"),
                        Instant.parse("2026-05-11T17:00:00Z"),
                        Instant.parse("2025-12-22T15:00:00Z")),
                content.sessions().stream().map(Content.Session::startsAt).toList());
    }

    @Test
    void keepsTheTextsOfTheSessions() {
        Content.Session s18 = content.sessions().get(0);

        assertEquals("Language Modeling with Spherical Geometry", s18.title());
        assertEquals(
                "Justin Deschenaux (EPFL) and Jannis Chemseddine (TU Berlin) present their recent works on "
                        + "hyperspherical language modeling. By lifting tokens onto the sphere, they define language "
                        + "flows along SLERP and vMF paths. The vMF path admits a closed-form score, Hyperspherical "
                        + "flows improve code generation over prior flow language models, and at matched NFE, the PC "
                        + "sampler with vMF paths improves accuracy on Sudoku.",
                s18.summary());
        assertEquals(
                "Discrete diffusion samples from a factorized distribution that is strictly less expressive"
                        + " than autoregressive models, while Flow Language Models (FLMs) avoid factorized sampling "
                        + "but add Gaussian noise on one-hot vectors, a noise process with no clear semantic "
                        + "interpretation for text. Both papers explore the sphere as a natural geometry for language"
                        + " flows. By lifting tokens onto the hypersphere, the authors develop spherical language "
                        + "modeling via SLERP and vMF paths. The vMF path has a closed-form conditional score, "
                        + "enabling predictor-corrector samplers on the sphere. Training with rotations avoids "
                        + "materializing one-hot vectors, making it cheaper than standard FLM training. On TinyGSM "
                        + "(code generation), prior FLMs reach roughly 0% accuracy while hyperspherical flows reach "
                        + "12-18%. At matched NFE, a PC sampler with vMF paths improves accuracy on Sudoku. Joint "
                        + "work with Caglar Gulcehre, Gregor Kornhardt, and Gabriele Steidl.",
                s18.abstractText());
        assertEquals(
                List.of(
                        new Content.Speaker("justin-deschenaux", "EPFL"),
                        new Content.Speaker("jannis-chemseddine", "TU Berlin")),
                s18.speakers());
        assertEquals(
                "IDLM extends Inverse Distillation to discrete diffusion language models, with a uniqueness"
                        + " theorem and gradient-stable relaxations that enable effective training, significantly "
                        + "reducing the number of inference steps while preserving the teacher model's entropy and "
                        + "generative perplexity.",
                content.sessions().get(1).summary());
        assertEquals(
                "Masked diffusion models (MDMs) are a promising alternative to autoregressive models for "
                        + "language generation, but their quality depends critically on the generation order. Prior "
                        + "work either hard-codes an ordering (e.g., blockwise left-to-right) or learns an ordering "
                        + "policy on top of a pretrained MDM, incurring extra cost and suboptimal two-stage "
                        + "optimization. This paper introduces the order-expressive masked diffusion model (OeMDM), a"
                        + " framework spanning a broad class of diffusion processes with various generation orders "
                        + "that subsumes MDMs, autoregressive models, and block diffusion as special cases. Building "
                        + "on OeMDM, the learnable-order masked diffusion model (LoMDM) jointly learns the generation"
                        + " ordering and the diffusion backbone from scratch with a single objective, enabling "
                        + "context-dependent token ordering at sampling time. Empirically, LoMDM outperforms a range "
                        + "of discrete diffusion baselines across multiple language modeling benchmarks.",
                content.sessions().get(2).abstractText());
        assertEquals(List.of(), content.sessions().get(1).speakers());
        assertEquals(List.of(), content.sessions().get(2).speakers());
    }

    @Test
    void knowsOfDiffuCoderWhatTheDocumentsSay() {
        Content.Session session = content.sessions().get(3);

        assertEquals(
                "DiffuCoder: Understanding and Improving Masked Diffusion Models for Code Generation", session.title());
        assertNull(session.number());
        assertEquals(
                "Shansan Gong will present DiffuCoder and discuss how diffusion language models enable "
                        + "global planning and iterative refinement for code generation.",
                session.summary());
        assertEquals(
                "Diffusion language models (DLMs) generate text by denoising an entire sequence, enabling "
                        + "global planning and iterative refinement beyond standard autoregressive decoding. Building"
                        + " on DiffuLLaMA, an approach that adapts pretrained AR models into scalable diffusion "
                        + "models, DiffuCoder brings this paradigm to code by analyzing decoding trajectories "
                        + "(including flexible causality and temperature-dependent generation order) and introducing "
                        + "an RL method, coupled-GRPO, that reduces variance. With a 7B model trained on 130B code "
                        + "tokens, coupled-GRPO improves code generation performance (e.g., +4.4% on EvalPlus) and "
                        + "reduces reliance on AR-biased decoding.",
                session.abstractText());
        assertEquals(90, session.minutes());
        assertNull(session.meetingUrl());
        assertEquals(List.of(new Content.Speaker("shansan-gong", null)), session.speakers());
        assertEquals(List.of("diffucoder", "diffullama"), session.papers());
        assertEquals("2506.20639", content.papers().get(0).arxivId());
        assertEquals(
                new Content.Paper("diffullama", "DiffuLlama", List.of(), null, null, null),
                content.papers().get(1));
    }

    @Test
    void hasThreeRecordingsAndThreeFeaturedVideos() {
        assertEquals(
                List.of(5194, 5186, 2336, 1334, 747, 907),
                content.videos().stream().map(Content.Video::durationSeconds).toList());
        assertEquals(
                content.sessions().stream().limit(3).map(Content.Session::slug).toList(),
                content.videos().stream().limit(3).map(Content.Video::session).toList());
        assertEquals(
                List.of(false, false, false, true, true, true),
                content.videos().stream().map(Content.Video::featured).toList());
        assertEquals(
                List.of(LocalDate.of(2026, 2, 9), LocalDate.of(2025, 8, 3), LocalDate.of(2024, 7, 3)),
                content.videos().stream()
                        .skip(3)
                        .map(Content.Video::publishedOn)
                        .toList());
    }

    @Test
    void inventsNothingAboutTheVideos() {
        Content.Video s18 = content.videos().get(0);

        assertEquals("S18 | Language Modeling with Spherical Geometry", s18.title());
        assertEquals(content.sessions().get(0).summary(), s18.summary());
        assertEquals(content.sessions().get(0).abstractText(), s18.description());
        assertNull(s18.publishedOn());
        assertNull(content.videos().get(3).creator());
        assertEquals("Jia-Bin Huang", content.videos().get(4).creator());
        assertEquals("Alexander Rush", content.videos().get(5).creator());
        assertEquals(
                "Most Large Language Models (LLMs) today are based on Autoregressive models (i.e., they "
                        + "predict texts in a left-to-right order). But diffusion models offer iterative refinement, "
                        + "flexible control, and faster sampling. In this video, we explore several ideas for "
                        + "applying diffusion models to language modeling.",
                content.videos().get(4).description());
        content.videos().forEach(video -> {
            assertNull(video.url());
            assertNull(video.youtubeId());
        });
    }
}

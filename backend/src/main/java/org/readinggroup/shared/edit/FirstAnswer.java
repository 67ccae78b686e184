package org.readinggroup.shared.edit;

/** Ends a repeated request with the answer that it got before. */
class FirstAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient IdempotentAnswers.Answer answer;

    FirstAnswer(IdempotentAnswers.Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    IdempotentAnswers.Answer answer() {
        return answer;
    }
}

package org.caseledger.query.projection;

import java.util.List;

/** Who answers from the views of this process; they are told how far a view is before anybody who waits for it. */
final class ViewListeners {
    private final List<ViewListener<?>> all;
    private final ViewProgress completed;

    ViewListeners(List<ViewListener<?>> all, ViewProgress completed) {
        this.all = List.copyOf(all);
        this.completed = completed;
    }

    @SuppressWarnings("unchecked") // a listener and a model of one view have the same content
    <V> List<ViewListener<V>> to(ReadModel<V> model) {
        return all.stream()
                .filter(listener -> listener.view().equals(model.name()))
                .map(listener -> (ViewListener<V>) listener)
                .toList();
    }

    /** @return whether all of them show what is written up to there, by another process or before this one began */
    boolean writtenTo(ReadModel<?> model, long position) {
        to(model).forEach(listener -> listener.completedElsewhere(position));
        return completed.advanceShown(model.name(), position, to(model));
    }

    /** @return whether all of them show what was made anew up to there */
    boolean madeAnew(ReadModel<?> model, long position) {
        to(model).forEach(listener -> listener.madeAnew(position));
        return completed.advanceShown(model.name(), position, to(model));
    }

    /** This process keeps the view from there on. */
    void claimed(ReadModel<?> model, long position) {
        writtenTo(model, position);
        to(model).forEach(listener -> listener.claimed(position));
    }

    void again(ReadModel<?> model) {
        to(model).forEach(ViewListener::again);
    }
}

import { Component, type ReactNode } from 'react';
import { ErrorState } from './states';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Keeps a screen that cannot be drawn from taking the whole page with it. React asks for a class here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main className="content">
        <h1>Something went wrong</h1>
        <ErrorState
          error={this.state.error}
          title="This screen could not be drawn"
          onRetry={() => this.setState({ error: null })}
        />
      </main>
    );
  }
}

import { Component, type ReactNode } from 'react';
import { Button } from './button';
import { SectionMessage } from './section-message';

/** Catches what a screen throws while drawing: only a class can. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <SectionMessage
        tone="error"
        title="This view broke"
        actions={<Button onClick={() => this.setState({ broken: false })}>Draw it again</Button>}
      >
        <p>Nothing was saved or changed by that. If it happens again, close and open it.</p>
      </SectionMessage>
    );
  }
}

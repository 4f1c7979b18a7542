import { Component, type ReactNode } from 'react'

type Props = { readonly fallback: (retry: () => void) => ReactNode; readonly children: ReactNode }

/** Keeps a broken part from taking the page with it. A class, because React offers nothing else for this. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback(() => this.setState({ broken: false })) : this.props.children
  }
}

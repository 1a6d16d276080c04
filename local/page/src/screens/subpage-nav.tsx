import { isWithin, type Section, subpagePath } from '../modules/subpages';
import { Link, useAddress } from '../router/navigation';

interface SubpageNavProps {
  title: string;
  sections: readonly Section[];
  /** The page's own path. */
  base: string;
}

/** The pages a module is made of, in its sections; nothing for a single page. */
export function SubpageNav({ title, sections, base }: SubpageNavProps) {
  const rest = (useAddress().split(/[?#]/)[0] ?? '').slice(base.length);
  if (sections.length === 0) return null;
  return (
    <nav className="subpages" aria-label={`Pages of ${title}`}>
      {sections.map((section) => (
        <div key={section.header ?? ''} className="subpage-section">
          {section.header ? <h2 className="sidebar-heading">{section.header}</h2> : null}
          <ul>
            {section.pages.map((page) => {
              const current = isWithin(page, rest);
              return (
                <li key={page.route}>
                  <Link
                    to={`${base}${subpagePath(page)}`}
                    className={current ? 'nav-link nav-link-current' : 'nav-link'}
                    {...(current ? { 'aria-current': 'page' as const } : {})}
                  >
                    <span>{page.title}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}

// What a person sees of the local issuer: whom to sign in as, signed out, and what went wrong.
import { type Html, html, trusted } from '../html.ts';
import { pageOf } from '../layout.ts';
import type { Persona, PersonaRole } from '../personas.ts';

const ROLES: readonly (readonly [role: PersonaRole, name: string, nameEn: string])[] = [
  ['applicant', '申报单位', 'Applicant organisations'],
  ['clerk', '综合处', 'General office'],
  ['operator', '运营管理机构', 'Operator'],
  ['evaluator', '评审专家', 'Evaluation group'],
  ['leader', '评定组组长', 'Head of the evaluation group'],
  ['steering', '项目指导组', 'Steering group'],
  ['bureau', '市社会组织管理局', 'Municipal bureau'],
];

const personButton = (person: Persona): Html => html`<li><button name="person" value="${person.id}">
<span><strong>${person.name}</strong> <span class="en" lang="en">${person.nameEn}</span></span>
${person.organisationName !== undefined && html`<span>${person.organisationName}</span>`}
${person.organisationNameEn !== undefined && html`<span class="en" lang="en">${person.organisationNameEn}</span>`}
</button></li>`;

export const signInPage = (cast: readonly Persona[]): string => {
  const groups = ROLES.map(([role, name, nameEn]) => {
    const people = cast.filter((person) => person.roles[0] === role);
    return (
      people.length > 0 &&
      html`<h2>${name} <span class="en" lang="en">${nameEn}</span></h2><ul class="people">${people.map(personButton)}</ul>`
    );
  });
  return pageOf({
    title: '选择演示人员登录',
    titleEn: 'Sign in as a demo person',
    body: html`<p>仅供本机演示，人员与单位均为虚构，无需密码。<br>
<span class="en" lang="en">For this machine only. People and organisations are invented; there are no passwords.</span></p>
<form method="post">${groups}</form>`,
  });
};

export const failurePage = (detail: string): string =>
  pageOf({
    title: '无法登录',
    titleEn: 'Sign-in did not work',
    body: html`<p>请返回原网站，重新登录。<br><span class="en" lang="en">Go back to the site and sign in again.</span></p>
<pre>${detail}</pre>`,
  });

/** Signing out was asked for by the site itself: no second question, but a button for those without scripts. */
export const signOutScript = 'document.forms[0].requestSubmit(document.forms[0].logout)';

export const signOutPage = (form: string): string => {
  const button =
    '<button name="logout" value="yes">退出登录 <span class="en" lang="en">Sign out</span></button></form>';
  return pageOf({
    title: '退出登录',
    titleEn: 'Sign out',
    body: trusted(form.replace('</form>', button)),
    script: signOutScript,
  });
};

export const signedOutPage = (): string =>
  pageOf({
    title: '已退出登录',
    titleEn: 'You are signed out',
    body: html`<p>可以关闭此页面。 <span class="en" lang="en">You can close this page.</span></p>`,
  });

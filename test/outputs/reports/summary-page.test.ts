import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summaryPage } from '../../../src/outputs/reports/summary-page.ts';
import { cityView } from '../../../src/outputs/reports/view.ts';
import { hasChromium, openBrowser, seriousFaults, watchedPage } from '../../support/browser.ts';
import { resultOf } from '../../support/result-of.ts';

const result = resultOf();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const page = text(summaryPage(result, { lang: 'id' }).bytes);

describe('the page as text', () => {
  test('two runs give the same bytes', () => {
    expect(text(summaryPage(resultOf(), { lang: 'id' }).bytes)).toBe(page);
  });

  test('no full NIK stands in it, unless asked for', () => {
    const nik = result.desa[0]?.nominees[0]?.readings.nik?.text ?? '';
    expect(page).not.toMatch(/\d{13,}/);
    expect(page).toContain(`${nik.slice(0, 6)}••••••••••`);
    expect(text(summaryPage(result, { lang: 'id', showNik: true }).bytes)).toContain(nik);
  });

  test('a draw never stands beside masked NIKs: with the seed it gives them away', () => {
    expect(page).not.toContain('ab'.repeat(8));
  });

  test('nobody is called covered before a payment is confirmed', () => {
    expect(page).not.toMatch(/terlindungi|\baktif\b/i);
    expect(text(summaryPage(result, { lang: 'en' }).bytes)).not.toMatch(/\bprotected\b|\bactive\b/);
  });

  test('it names no address of any network', () => {
    expect(page.replace(/http-equiv/g, '')).not.toMatch(/https?:|\/\/[a-z]|@import|url\(/);
  });

  test('markup in names is shown as text', () => {
    const [first, ...rest] = result.desa;
    if (first === undefined) throw new Error('a village');
    const nama = 'X<img src=x onerror=alert(1)>"\'&';
    const odd = { ...first, desa: { ...first.desa, nama } };
    const bytes = summaryPage({ ...result, desa: [odd, ...rest] }, { lang: 'id' }).bytes;
    expect(text(bytes)).not.toContain('<img');
    expect(text(bytes)).toContain('X&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  });

  test('English says it in English', () => {
    const english = text(summaryPage(result, { lang: 'en' }).bytes);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Villages that sent');
    expect(english).not.toContain('Desa sudah mengirim');
  });
});

describe('a province', () => {
  test('of 1,200 villages stays below 4 MB and says what it leaves out', () => {
    const many = summaryPage(resultOf({ desa: 1_200, people: 40 }), { lang: 'id' });
    expect(many.bytes.length).toBeLessThan(4_000_000);
    expect(text(many.bytes)).toMatch(/desa lain ada di ringkasan\.xlsx/);
  });
});

describe('counts', () => {
  const city = cityView(result);
  test('every nominee is selected, in reserve or rejected', () => {
    expect(city.selected + city.reserve + city.rejected).toBe(city.nominees);
  });
  test('totals are sums of the villages', () => {
    const total = result.desa.reduce((sum, one) => sum + one.iuran.total, 0);
    expect(city.total).toBe(total);
  });
  test('a village of the campaign that sent nothing is counted as not sent', () => {
    const [, ...rest] = result.desa;
    const without = cityView({ ...result, desa: rest });
    expect(without.desa.length).toBe(27);
    expect(without.desa[0]?.status).toBe('not-sent');
  });
});

describe.skipIf(!hasChromium)('in Chromium', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ringkasan-'));
    writeFileSync(path.join(folder, 'ringkasan.html'), page);
    // axe-core takes minutes on thousands of rows that are all alike; a small campaign has every kind of them.
    const small = summaryPage(resultOf({ desa: 9, people: 14 }), { lang: 'id' }).bytes;
    writeFileSync(path.join(folder, 'kecil.html'), small);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['desktop', 1280, 900],
    ['phone', 360, 740],
  ])(
    '%s: no error, no request, no serious fault, nothing beyond the edge',
    async (_, width, height) => {
      const { page: tab, errors, requests } = await watchedPage(browser, width, height);
      const address = `file://${path.join(folder, 'kecil.html')}`;
      await tab.goto(address);
      expect(await seriousFaults(tab)).toEqual([]);
      await tab.goto(`${address}#d-5171022002`);
      expect(await seriousFaults(tab)).toEqual([]);
      expect(await tab.locator('article.desa:visible').count()).toBe(1);
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(errors).toEqual([]);
      expect(requests).toEqual([]);
      await tab.close();
    },
  );

  test('search, filter, sorting and the way back', async () => {
    const { page: tab, errors } = await watchedPage(browser, 1280, 900);
    await tab.goto(`file://${path.join(folder, 'ringkasan.html')}`);
    expect(await tab.locator('article.desa:visible').count()).toBe(0);
    await tab.fill('#cari', 'tegal');
    expect(await tab.locator('a.tile:visible').count()).toBe(2);
    expect(await tab.locator('#jumlah').textContent()).toBe('2 dari 27 desa ditampilkan');
    await tab.click('#hapus');
    await tab.selectOption('#status', 'not-sent');
    const unsent = cityView(result).desa.filter((view) => view.status === 'not-sent').length;
    expect(await tab.locator('a.tile:visible').count()).toBe(unsent);
    await tab.click('#hapus');
    await tab.locator('table[data-sort] th button').first().click();
    await tab.locator('table[data-sort] th button').first().click();
    expect(await tab.locator('table[data-sort] tbody th a').first().textContent()).toBe(
      'Ubung Kaja',
    );
    const nama = result.desa[3]?.selection.ranked[0]?.nominee.readings.nama?.value ?? '';
    await tab.fill('#cari', nama.toLowerCase());
    await tab.locator('#temu a').first().click();
    await tab.locator('tr.hit').waitFor();
    await tab.locator('article.desa:visible .crumbs a').first().click();
    await tab.locator('#kota').waitFor();
    expect(errors).toEqual([]);
    await tab.close();
  });

  test('without its script all of it stands on the page', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`file://${path.join(folder, 'ringkasan.html')}`);
    expect(await tab.locator('article.desa:visible').count()).toBe(27);
    expect(await tab.locator('.controls:visible').count()).toBe(0);
    await context.close();
  });
});

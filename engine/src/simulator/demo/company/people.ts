/** The people of the company: several hundred names that nobody real was asked for. */
import { chanceOf, sample } from '../chance.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

const FIRST = words(`
  Ada Amara Anouk Bao Birgit Caspian Chidi Dalia Dmitri Eirik Elif Esperanza Farid Fenna Gaspard Greta
  Hana Hugo Ilse Imani Jarek Jun Kaveh Klara Lakshmi Leif Maren Mateo Nadia Nils Odile Omar Petra
  Priya Quentin Renske Rosalind Sanjay Sigrid Tamsin Tomasz Uma Viktor Wanda Xiomara Yusuf Zofia
`);

const LAST = words(`
  Adebayo Almqvist Andrade Bakker Bell Castellanos Chowdhury Dragan Eklund Farouk Ferreira Gallagher
  Grönwall Haddad Hoang Ibarra Iyer Jansen Kamara Kowalczyk Laurent Lindqvist Mbeki Moreau Nakagawa
  Novak Okafor Olsen Pappas Petrov Quist Rahman Rossi Sato Schröder Tanaka Thorne Ueda Vargas Wójcik
  Yilmaz Zeller
`);

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** `Zoë Grönwall` is zoe.gronwall: addresses have no accents. */
const address = (name: string): string =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ /g, '.')}@example.com`;

export function peopleOf(seed: number, count: number): Person[] {
  const everybody = FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`));
  return sample(chanceOf(seed, 'people'), everybody, count).map((name) => ({ name, email: address(name) }));
}
